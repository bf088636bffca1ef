#include "support/typed.hpp"

#include <sstream>

#include "terminal/terminal.hpp"

namespace callwright::testing {

Ran run(const std::vector<std::string>& arguments, const std::string& typed)
{
    std::istringstream in(typed);
    std::ostringstream out, talk;
    Streams streams{in, out, talk};
    const int code = run_terminal(arguments, streams);
    return {code, out.str(), talk.str()};
}

}  // namespace callwright::testing
