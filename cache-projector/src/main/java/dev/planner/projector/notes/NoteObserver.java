package dev.planner.projector.notes;

import java.util.Collection;

/** Is told about notes once they are committed. Being told is a matter of speed only: what is missed is found in the table. */
public interface NoteObserver {

    /** Must return at once. */
    void noted(Collection<DirtyNote> notes);
}
