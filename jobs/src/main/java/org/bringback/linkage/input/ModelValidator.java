package org.bringback.linkage.input;

import java.util.List;
import org.bringback.linkage.blocking.BlockingKeyFunctions;
import org.bringback.linkage.comparison.Comparators;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.model.BlockingRule;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.model.KeyPart;
import org.bringback.linkage.model.LevelProbabilities;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelException;
import org.bringback.linkage.model.TrainedField;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;

/** Refuses a model that names what does not exist, before any row is read. */
public final class ModelValidator {

    private ModelValidator() {}

    /** @throws ModelException naming the first such thing */
    public static void validate(LinkageModel model, Comparators comparators, BlockingKeyFunctions keyFunctions) {
        if (model.fields().size() > PairComparator.MAX_FIELDS) {
            String limit = Integer.toString(PairComparator.MAX_FIELDS);
            throw new ModelException(new BilingualText(
                    "โมเดลมีได้ไม่เกิน " + limit + " ฟิลด์", "a model has at most " + limit + " fields"));
        }
        for (ComparisonField field : model.fields()) {
            if (comparators.find(field.compare()).isEmpty()) {
                throw new ModelException(
                        new BilingualText(
                                        "ฟิลด์ " + field.name() + " ไม่รู้จักวิธีเปรียบเทียบ " + field.compare() + " ",
                                        "field " + field.name() + ": unknown comparator " + field.compare() + "; ")
                                .join(NearMiss.hint(field.compare(), comparators.names())),
                        field.compare());
            }
        }
        model.trained()
                .ifPresent(trained -> trained.fields().forEach(found -> requireLevels(model, found, comparators)));
        model.relatives().forEach(kind -> kind.share().forEach(model::indexOf));
        model.relatives().forEach(kind -> kind.special().forEach(model::indexOf));
        model.swaps().forEach(swap -> requireAlike(model, swap));
        model.blocking().stream()
                .map(BlockingRule::parts)
                .flatMap(List::stream)
                .forEach(part -> check(model, part, keyFunctions));
    }

    /** A comparator that was changed since has other levels, and their weights would be given to the wrong ones. */
    private static void requireLevels(LinkageModel model, TrainedField found, Comparators comparators) {
        ComparisonField field = model.fields().get(model.indexOf(found.field()));
        ComparisonLevels fieldLevels = ComparisonLevels.of(
                model, field.name(), comparators.find(field.compare()).orElseThrow());
        List<String> levels =
                fieldLevels.levels().stream().map(ComparisonLevel::name).toList();
        if (!found.levels().stream().map(LevelProbabilities::level).toList().equals(levels)) {
            throw new ModelException(
                    new BilingualText(
                            "ฟิลด์ " + field.name() + ": ผลการฝึกไม่ตรงกับระดับของ " + field.compare() + " ต้องฝึกใหม่",
                            "field " + field.name() + ": the trained part does not have the levels of "
                                    + field.compare() + "; train again"),
                    found.field());
        }
    }

    private static void requireAlike(LinkageModel model, List<String> swap) {
        ComparisonField one = model.fields().get(model.indexOf(swap.get(0)));
        ComparisonField other = model.fields().get(model.indexOf(swap.get(1)));
        if (!one.compare().equals(other.compare())) {
            throw new ModelException(
                    new BilingualText(
                            one.name() + " กับ " + other.name() + " สลับกันได้เมื่อใช้วิธีเปรียบเทียบเดียวกันเท่านั้น",
                            one.name() + " and " + other.name()
                                    + " can be swapped only when they are compared the same way"),
                    "swaps");
        }
    }

    private static void check(LinkageModel model, KeyPart part, BlockingKeyFunctions keyFunctions) {
        part.fields().forEach(model::indexOf);
        boolean either = part.fields().size() == 2;
        boolean swappable = model.swaps().stream().anyMatch(swap -> swap.containsAll(part.fields()));
        if (part.fields().size() > 2 || either && !swappable) {
            throw new ModelException(
                    new BilingualText(
                            "กฎจัดกลุ่ม: " + part + " สลับฟิลด์ได้เมื่อระบุไว้ใน swaps เท่านั้น",
                            "blocking rule: " + part + " takes fields in either order; list them under swaps"),
                    part.toString());
        }
        if (keyFunctions.find(part.key()).isEmpty()) {
            throw new ModelException(
                    new BilingualText(
                                    "กฎจัดกลุ่ม: ไม่รู้จักคีย์ " + part.key() + " ",
                                    "blocking rule: unknown key " + part.key() + "; ")
                            .join(NearMiss.hint(part.key(), keyFunctions.names())),
                    part.key());
        }
    }
}
