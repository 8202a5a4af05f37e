package org.bringback.intake.classify;

/** What an office found out about cases given to it. */
public final class AnswerKind extends ReservedKind {

    @Override
    public String word() {
        return "answer";
    }

    @Override
    public int order() {
        return 5;
    }
}
