package dev.planner.model;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The names of the model in a service: all ids and all that must be unique bear the mark of the world, so that worlds share nothing. */
final class World {

    /** Stands for the mark in the model. */
    static final String MARK = "feedface";

    private final String mark = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

    String mark() {
        return mark;
    }

    /** The id of the nth thing of the model. */
    static String id(int number) {
        return MARK + "-0000-4000-8000-%012d".formatted(number);
    }

    String toService(String text) {
        return text.replace(MARK, mark);
    }

    String toModel(String text) {
        return text.replace(mark, MARK);
    }
}
