package org.bringback.delivery;

import java.util.List;
import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;

/** What is staged has less than the release that stands, which therefore stays. The message says what, and what to do. */
public final class LesserReleaseException extends Exception implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private static final int SHOWN = 3;

    private final transient BilingualText problem;

    LesserReleaseException(BilingualText problem) {
        super(problem.englishThenThai());
        this.problem = problem;
    }

    /** @param missing what the standing release has and the staged one has not */
    static LesserReleaseException of(String asOf, BilingualText what, List<String> missing) {
        String some = String.join(", ", missing.subList(0, Math.min(SHOWN, missing.size())))
                + (missing.size() > SHOWN ? ", …" : "");
        return new LesserReleaseException(new BilingualText(
                "ชุดรายงาน ณ วันที่ " + asOf + " ที่เผยแพร่อยู่มี" + what.thai() + "มากกว่าชุดใหม่ " + missing.size()
                        + " รายการ ("
                        + some + ") จึงคงชุดเดิมไว้ ให้สั่ง report หรือ nightly ด้วย --levels และ --languages เดิม"
                        + " หรือ --replace ถ้าต้องการแทนที่",
                EnglishCount.agreed(
                                "the release of " + asOf + " that stands has " + missing.size() + " " + what.english())
                        + " more than the new one (" + some + "), so it stays; give report or nightly the same --levels"
                        + " and --languages again, or --replace if it is to be replaced"));
    }

    public BilingualText problem() {
        return problem;
    }

    @Override
    public BilingualText explanation() {
        return problem;
    }
}
