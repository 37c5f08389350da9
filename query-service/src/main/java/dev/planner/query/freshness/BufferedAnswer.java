package dev.planner.query.freshness;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds the body of an answer until it is tagged; of one that has a tag already it holds nothing. */
final class BufferedAnswer extends ContentCachingResponseWrapper {

    BufferedAnswer(HttpServletResponse response) {
        super(response);
    }

    boolean isTagged() {
        return containsHeader(HttpHeaders.ETAG);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isTagged() ? getResponse().getOutputStream() : super.getOutputStream();
    }
}
