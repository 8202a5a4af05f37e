package org.bringback.cli.output;

import java.io.PrintWriter;
import java.util.Locale;
import org.bringback.linkage.LinkResult;
import org.bringback.linkage.evaluation.Evaluation;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.MessageLanguage;

/** What a linkage came to, as people read it. */
public final class LinkText {

    private final PrintWriter out;
    private final MessageLanguage language;

    public LinkText(PrintWriter out, MessageLanguage language) {
        this.out = out;
        this.language = language;
    }

    public void write(LinkResult result) {
        line(new BilingualText("โมเดล       %s", "model       %s"), result.model());
        line(
                new BilingualText("แถว         ซ้าย %,d ขวา %,d", "rows        %,d left, %,d right"),
                result.leftRows(),
                result.rightRows());
        result.rules()
                .forEach(rule -> line(
                        new BilingualText("คู่ที่เลือก   %,d คู่ ตาม %s", "blocking    %,d {pair|pairs} by %s"),
                        rule.pairs(),
                        rule.rule()));
        line(new BilingualText("เปรียบเทียบ  %,d คู่", "compared    %,d {pair|pairs}"), result.scored());
        line(
                new BilingualText(
                        "ผล          ตรงกัน %,d รอตรวจสอบ %,d กลุ่ม %,d",
                        "decided     %,d match, %,d review, %,d {cluster|clusters}"),
                result.matches(),
                result.reviews(),
                result.clusters());
        result.remarks()
                .forEach(remark -> line(new BilingualText("หมายเหตุ     %s", "remark      %s"), language.text(remark)));
        result.evaluation().ifPresent(this::write);
    }

    private void write(Evaluation evaluation) {
        write("pairs", evaluation.pairs());
        write("clusters", evaluation.clusters());
        line(
                new BilingualText(
                        "b-cubed     precision %.4f recall %.4f F1 %.4f",
                        "b-cubed     precision %.4f, recall %.4f, F1 %.4f"),
                evaluation.cubed().precision(),
                evaluation.cubed().recall(),
                evaluation.cubed().f1());
        line(
                new BilingualText(
                        "พลาด        %,d ไม่ถูกเลือกเป็นคู่ %,d คะแนนไม่ถึง",
                        "missed      %,d by blocking, %,d by scoring"),
                evaluation.missedByBlocking(),
                evaluation.missedByScoring());
        line(
                new BilingualText(
                        "รอตรวจสอบ   %,d คู่ ในจำนวนนี้ตรงกันจริง %,d",
                        "in review   %,d {pair|pairs}, %,d of them true"),
                evaluation.inReview().pairs(),
                evaluation.inReview().right());
        evaluation
                .calibration()
                .forEach(band -> line(
                        new BilingualText(
                                "ความแม่นยำ   %.3f ถึง %.3f: %,d คู่ ระบุไว้ %.4f จริง %.4f",
                                "calibration %.3f to %.3f: %,d {pair|pairs}, stated %.4f, true %.4f"),
                        band.from(),
                        band.to(),
                        band.pairs(),
                        band.stated(),
                        band.actual()));
    }

    private void write(String what, Evaluation.Score score) {
        String scores = "%-11s precision %.4f, recall %.4f, F1 %.4f";
        line(new BilingualText(scores, scores), what, score.precision(), score.recall(), score.f1());
    }

    private void line(BilingualText format, Object... arguments) {
        out.println(
                language.text(format.map(words -> EnglishCount.agreed(String.format(Locale.ROOT, words, arguments)))));
    }
}
