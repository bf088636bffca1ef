#pragma once
// A case for each kind of request: std::visit(Match{[](const A&) {...}, [](const B&) {...}}, request).

#include <variant>

namespace callwright::window {

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

}  // namespace callwright::window
