package dev.planner.local.process;

import java.util.concurrent.CountDownLatch;

/** A service that does nothing until it is stopped. */
public final class IdleService {

    private IdleService() {}

    public static void main(String[] arguments) throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
