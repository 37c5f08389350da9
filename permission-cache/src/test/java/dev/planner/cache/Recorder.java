package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Remembers what it is told. */
final class Recorder implements InvalidationListener {

    final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    volatile boolean fails;

    String next() throws InterruptedException {
        var call = calls.poll(20, TimeUnit.SECONDS);
        assertThat(call).as("call of the listener").isNotNull();
        return call;
    }

    @Override
    public void connected() {
        calls.add("connected");
    }

    @Override
    public void invalidated(FactKey key, long version) {
        calls.add(key + " " + version);
        if (fails) {
            throw new IllegalStateException("listener fails on purpose");
        }
    }

    @Override
    public void heartbeat(Heartbeat heartbeat) {
        calls.add(heartbeat.toString());
    }

    @Override
    public void epochOpened(long epoch) {
        calls.add("epoch " + epoch);
    }

    @Override
    public void missed() {
        calls.add("missed");
    }

    @Override
    public void disconnected() {
        calls.add("disconnected");
    }
}
