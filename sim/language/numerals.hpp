#pragma once
// Numbers as digits or words: "1,284.60", "1.2k", "twelve hundred eighty-four", "a couple hundred".

#include "language/pieces.hpp"

namespace callwright {

struct Numeral {
    int begin = 0;
    int end = 0;               // one past the last piece
    int64_t whole = 0;         // rounded down
    int64_t cents = 0;         // of the same, as money; a third digit after the point makes `clean` false
    bool clean = true;         // can be an amount: at most two digits after the point
    bool words = false;        // said in words
    bool scaled = false;       // with hundred, thousand, k
    bool two_decimals = false; // 214.10
    bool grouped = false;      // 1,284
    bool said_in_parts = false;  // "two fourteen ten", "three-fifty": only as an amount

    explicit operator bool() const { return end > begin; }
};

// 0 to 99 in words, from piece i; empty when there is none.
Numeral numeral_below_hundred(const Pieces& pieces, int i);
Numeral numeral_at(const Pieces& pieces, int i);
// Also the way people say prices: "one fifty" is 150, "two fourteen ten" is 214.10.
Numeral spoken_amount_at(const Pieces& pieces, int i);
// "4th", "fourth", "twenty-first": whole is the number.
Numeral ordinal_at(const Pieces& pieces, int i);

}  // namespace callwright
