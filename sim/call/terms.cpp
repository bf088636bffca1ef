#include "call/terms.hpp"

#include "content/scenario.hpp"

namespace callwright {

Cents Terms::a_month() const
{
    if (kind != TermsKind::Plan) return each;
    switch (every) {
    case Period::Week: return each * 52 / 12;
    case Period::TwoWeeks: return each * 26 / 12;
    case Period::HalfMonth: return each * 2;
    case Period::Year: return each / 12;
    default: return each;
    }
}

bool can_be_kept(const Terms& t, const Capacity& capacity)
{
    switch (t.kind) {
    case TermsKind::Plan: return t.a_month() <= capacity.monthly;
    case TermsKind::Part: return t.each <= capacity.now;
    case TermsKind::Settlement: return t.count <= 1 ? t.total() <= capacity.lump : t.a_month() <= capacity.monthly;
    case TermsKind::Full:
    case TermsKind::Later: return t.each <= capacity.lump;
    default: return true;
    }
}

}  // namespace callwright
