package dev.planner.edge.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Counts what is read. */
final class LimitedInputStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long maximum;
    private long count;

    LimitedInputStream(ServletInputStream body, long maximum) {
        this.body = body;
        this.maximum = maximum;
    }

    @Override
    public int read() throws IOException {
        var read = body.read();
        add(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var read = body.read(target, offset, length);
        add(Math.max(0, read));
        return read;
    }

    private void add(int read) {
        count += read;
        if (count > maximum) {
            throw BodyLimitFilter.tooLarge(maximum);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
