package dev.planner.query.listing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planner.edge.problem.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

class UndeclaredParametersTests {

    @SuppressWarnings("unused") // found by reflection
    private static final class Endpoints {

        void nothing(@PathVariable String id) {}

        void named(@RequestParam("asOf") String asOf, @RequestParam String interval) {}

        void several(@RequestParam List<String> ids) {}

        void all(@RequestParam Map<String, String> parameters) {}

        void list(@Listed("programs") ListRequest request) {}
    }

    @Test
    void onlyWhatAnEndpointNamesIsLetThrough() throws Exception {
        assertRefused("nothing", "id");
        assertRefused("named", "other");
        assertPassed("named", "asOf");
        assertPassed("named", "interval");
    }

    @Test
    void onlyAListIsNamedTwice() throws Exception {
        assertRefused("named", "interval", "interval");
        assertPassed("several", "ids", "ids");
    }

    @Test
    void endpointsThatTakeAllParametersCheckThemselves() throws Exception {
        assertPassed("all", "other");
        assertPassed("list", "other");
    }

    private static void assertRefused(String endpoint, String... parameters) throws Exception {
        assertThatThrownBy(() -> ask(endpoint, parameters))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(parameters[0]);
    }

    private static void assertPassed(String endpoint, String... parameters) {
        assertThatCode(() -> ask(endpoint, parameters)).doesNotThrowAnyException();
    }

    private static void ask(String endpoint, String... parameters) throws Exception {
        var request = new MockHttpServletRequest();
        for (String parameter : parameters) {
            request.addParameter(parameter, "1");
        }
        for (var method : Endpoints.class.getDeclaredMethods()) {
            if (method.getName().equals(endpoint)) {
                new UndeclaredParameters()
                        .preHandle(request, new MockHttpServletResponse(), new HandlerMethod(new Endpoints(), method));
            }
        }
    }
}
