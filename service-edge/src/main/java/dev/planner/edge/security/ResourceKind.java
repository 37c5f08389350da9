package dev.planner.edge.security;

import java.util.Locale;

/** On what an endpoint demands its permission. */
public enum ResourceKind {
    /** On what belongs to no program and no project. */
    SYSTEM("the system"),
    /** On the program that the request addresses or names. */
    PROGRAM("the program"),
    /** On the project that the request addresses or names. */
    PROJECT("the project"),
    /** On each item by itself: a list contains those for which the decision is allow. */
    EACH_ITEM("each item");

    private final String label;

    ResourceKind(String label) {
        this.label = label;
    }

    /** The lower_snake key by which programs know it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in a sentence. */
    public String label() {
        return label;
    }
}
