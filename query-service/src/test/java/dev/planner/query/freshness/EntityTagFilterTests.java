package dev.planner.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EntityTagFilterTests {

    private final EntityTagFilter filter = new EntityTagFilter();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/roles");

    @Test
    void theSameAnswerHasTheSameTag() throws Exception {
        var first = answer("{}", null);

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getHeader("ETag"))
                .matches("\"[A-Za-z0-9_-]{22}\"")
                .isEqualTo(answer("{}", null).getHeader("ETag"));
        assertThat(first.getContentAsString()).isEqualTo("{}");
        assertThat(answer("[]", null).getHeader("ETag")).isNotEqualTo(first.getHeader("ETag"));
    }

    @Test
    void theVersionIsTheFrontOfTheTag() throws Exception {
        assertThat(answer("{}", "7").getHeader("ETag")).startsWith("\"7.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void whoHasItAlreadyGetsNoBody(String known) throws Exception {
        var tag = answer("{}", "7").getHeader("ETag");
        request.addHeader("If-None-Match", known.formatted(tag));

        var again = answer("{}", "7");
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsString()).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(again.getHeader("Planner-Version")).isEqualTo("7");
    }

    @Test
    void whoHasAnotherGetsTheBody() throws Exception {
        request.addHeader("If-None-Match", "\"7.other\"");

        assertThat(answer("{}", "7").getStatus()).isEqualTo(200);
    }

    @Test
    void mayBeKeptByItsReaderOnlyAndIsAskedForEachTime() throws Exception {
        var answer = answer("{}", null);

        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.getHeaders("Vary")).containsExactly("Authorization", "Planner-Consistency");
    }

    @Test
    void problemsHaveNoTag() throws Exception {
        var answer = filtered((_, response) -> {
            ((HttpServletResponse) response).setStatus(404);
            response.getWriter().write("{}");
        });

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getHeader("ETag")).isNull();
        assertThat(answer.getContentAsString()).isEqualTo("{}");
    }

    @Test
    void decisionsHaveNoTag() throws Exception {
        request.setMethod("POST");

        assertThat(answer("{}", null).getHeader("ETag")).isNull();
    }

    private MockHttpServletResponse answer(String body, String version) throws Exception {
        return filtered((_, response) -> {
            if (version != null) {
                ((HttpServletResponse) response).setHeader("Planner-Version", version);
            }
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        });
    }

    private MockHttpServletResponse filtered(FilterChain chain) throws Exception {
        request.removeAttribute(filter.getClass().getName() + ".FILTERED");
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }
}
