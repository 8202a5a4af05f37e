package org.bringback.intake.classify;

/** Cases given to an office to work on. */
public final class WorklistKind extends ReservedKind {

    @Override
    public String word() {
        return "worklist";
    }

    @Override
    public int order() {
        return 4;
    }
}
