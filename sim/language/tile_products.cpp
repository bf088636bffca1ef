#include "language/tile_products.hpp"

#if defined(__x86_64__) && defined(__linux__)

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include <cpuid.h>
#include <immintrin.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace callwright {
namespace {

#define CALLWRIGHT_TILES __attribute__((target("amx-tile,amx-int8,avx512f,avx512bw")))

constexpr size_t tile_rows = 16, tile_bytes = 64, outputs_at_once = 2 * tile_rows;
constexpr int part = 128;  // a number is part * high + low, both of which fit a byte

bool allowed_by_the_system()
{
    constexpr long ask_permission = 0x1023, tile_data = 18;  // ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA
    return syscall(SYS_arch_prctl, ask_permission, tile_data) == 0;
}

// Palette 1: eight tiles, each as large as can be.
struct alignas(64) TileShapes {
    uint8_t palette = 1, start_row = 0;
    std::array<uint8_t, 14> reserved{};
    std::array<uint16_t, 16> bytes_a_row{};
    std::array<uint8_t, 16> rows{};

    TileShapes()
    {
        std::fill_n(bytes_a_row.begin(), 8, uint16_t{tile_bytes});
        std::fill_n(rows.begin(), 8, uint8_t{tile_rows});
    }
};
static_assert(sizeof(TileShapes) == 64);

// Sixteen rows cut into high and low bytes, as a right-hand tile wants them: for each four numbers of a row in turn, those of row 0, of row 1...
struct CutRows {
    std::vector<int8_t> high, low;

    explicit CutRows(size_t length) : high(tile_rows * length), low(tile_rows * length) {}

    void cut(const int16_t* rows, size_t count, size_t length)
    {
        std::vector<int8_t> upper(length), lower(length);
        for (size_t row = 0; row < count; ++row) {
            const int16_t* numbers = rows + row * length;
            for (size_t i = 0; i < length; ++i) {
                const int rounded = (numbers[i] + part / 2) >> 7;
                upper[i] = static_cast<int8_t>(rounded);
                lower[i] = static_cast<int8_t>(numbers[i] - rounded * part);
            }
            for (size_t i = 0; i < length; i += 4) {
                std::memcpy(high.data() + i * tile_rows + row * 4, upper.data() + i, 4);
                std::memcpy(low.data() + i * tile_rows + row * 4, lower.data() + i, 4);
            }
        }
    }
};

using TileSums = std::array<int32_t, tile_rows * tile_rows>;

CALLWRIGHT_TILES inline __m256i eight(const TileSums& sums, size_t row, size_t column) { return _mm256_load_si256(reinterpret_cast<const __m256i*>(sums.data() + row * tile_rows + column)); }

// Turns eight rows of eight: what stood in row r at place c stands in row c at place r.
CALLWRIGHT_TILES inline void turn(__m256i (&x)[8])
{
    __m256i pairs[8], fours[8];
    for (size_t i = 0; i < 8; i += 2) {
        pairs[i] = _mm256_unpacklo_epi32(x[i], x[i + 1]);
        pairs[i + 1] = _mm256_unpackhi_epi32(x[i], x[i + 1]);
    }
    for (size_t i = 0; i < 8; i += 4)
        for (size_t half = 0; half < 2; ++half) {
            fours[i + 2 * half] = _mm256_unpacklo_epi64(pairs[i + half], pairs[i + 2 + half]);
            fours[i + 2 * half + 1] = _mm256_unpackhi_epi64(pairs[i + half], pairs[i + 2 + half]);
        }
    for (size_t i = 0; i < 4; ++i) {
        x[i] = _mm256_permute2x128_si256(fours[i], fours[i + 4], 0x20);
        x[i + 4] = _mm256_permute2x128_si256(fours[i], fours[i + 4], 0x31);
    }
}

// Of sixteen outputs: what their tiles hold is turned, since a tile has an output in each row.
CALLWRIGHT_TILES void put(const TileSums& high, const TileSums& low, size_t count, int32_t* sums, size_t outputs)
{
    for (size_t output = 0; output < tile_rows; output += 8)
        for (size_t row = 0; row < count; row += 8) {
            __m256i turned[8];
            for (size_t i = 0; i < 8; ++i) turned[i] = _mm256_add_epi32(_mm256_slli_epi32(eight(high, output + i, row), 7), eight(low, output + i, row));
            turn(turned);
            for (size_t i = 0; i < std::min<size_t>(8, count - row); ++i) _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + (row + i) * outputs + output), turned[i]);
        }
}

CALLWRIGHT_TILES void multiply_some(const CutRows& rows, size_t count, const int8_t* weights, size_t outputs, size_t length, int32_t* sums)
{
    alignas(64) TileSums high, low;
    for (size_t output = 0; output < outputs; output += outputs_at_once) {
        _tile_zero(0);
        _tile_zero(1);
        _tile_zero(2);
        _tile_zero(3);
        const int8_t* one = weights + output * length;
        const int8_t* other = one + tile_rows * length;
        for (size_t i = 0; i < length; i += tile_bytes) {
            _tile_loadd(4, one + i, length);
            _tile_loadd(6, rows.high.data() + i * tile_rows, tile_bytes);
            _tile_loadd(7, rows.low.data() + i * tile_rows, tile_bytes);
            _tile_dpbssd(0, 4, 6);
            _tile_dpbssd(1, 4, 7);
            _tile_loadd(5, other + i, length);
            _tile_dpbssd(2, 5, 6);
            _tile_dpbssd(3, 5, 7);
        }
        _tile_stored(0, high.data(), tile_bytes);
        _tile_stored(1, low.data(), tile_bytes);
        put(high, low, count, sums + output, outputs);
        _tile_stored(2, high.data(), tile_bytes);
        _tile_stored(3, low.data(), tile_bytes);
        put(high, low, count, sums + output + tile_rows, outputs);
    }
}

CALLWRIGHT_TILES void take_tiles()
{
    static const TileShapes shapes;
    _tile_loadconfig(&shapes);
}

CALLWRIGHT_TILES void give_tiles_back() { _tile_release(); }

#undef CALLWRIGHT_TILES

}  // namespace

bool has_tiles()
{
    static const bool has = [] {
        unsigned a = 0, b = 0, c = 0, d = 0;
        constexpr unsigned tiles = 1u << 24, tiles_of_bytes = 1u << 25;
        return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (d & tiles) != 0 && (d & tiles_of_bytes) != 0 && allowed_by_the_system();
    }();
    return has;
}

void multiply_tiles(const int16_t* rows, size_t count, const int8_t* weights, size_t outputs, size_t length, int32_t* sums)
{
    CutRows cut(length);
    take_tiles();
    for (size_t row = 0; row < count; row += tile_rows) {
        const size_t some = std::min(tile_rows, count - row);
        cut.cut(rows + row * length, some, length);
        multiply_some(cut, some, weights, outputs, length, sums + row * outputs);
    }
    give_tiles_back();
}

}  // namespace callwright

#else

namespace callwright {

bool has_tiles() { return false; }
void multiply_tiles(const int16_t*, size_t, const int8_t*, size_t, size_t, int32_t*) {}

}  // namespace callwright

#endif
