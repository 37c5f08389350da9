package dev.planner.model;

import java.util.Random;

/**
 * What a trial has led to.
 *
 * @param random the same whenever the trial is repeated
 */
public record Outcome(State state, Random random, Names names) {

    /** How the service calls what the model has. */
    @FunctionalInterface
    public interface Names {

        /** @param text an id of the model, or anything that it holds */
        String inService(String text);
    }
}
