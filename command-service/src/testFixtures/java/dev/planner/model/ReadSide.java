package dev.planner.model;

/** What answers questions about what the service has accepted. */
public interface ReadSide {

    /** An answer that includes every command that has been answered so far. */
    Service.Reply get(String path);
}
