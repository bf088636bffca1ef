#include "support/typed.hpp"

#include <sstream>

#include "support/shipped.hpp"
#include "terminal/terminal.hpp"

namespace callwright::testing {

Ran run(const std::vector<std::string>& arguments, const std::string& typed)
{
    (void)shipped();  // what is made of it is shared with whoever opens it
    std::istringstream in(typed);
    std::ostringstream out, talk;
    Streams streams{in, out, talk};
    const int code = run_terminal(arguments, streams);
    return {code, out.str(), talk.str()};
}

}  // namespace callwright::testing
