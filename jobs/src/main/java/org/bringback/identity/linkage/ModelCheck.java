package org.bringback.identity.linkage;

import java.util.List;
import org.bringback.identity.linkage.compare.Comparators;
import org.bringback.identity.linkage.compare.FieldScale;
import org.bringback.identity.linkage.compare.Level;
import org.bringback.identity.linkage.compare.PairComparison;
import org.bringback.identity.linkage.model.BlockingRule;
import org.bringback.identity.linkage.model.Field;
import org.bringback.identity.linkage.model.KeyPart;
import org.bringback.identity.linkage.model.LevelShare;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.model.ModelException;
import org.bringback.identity.linkage.model.TrainedField;
import org.bringback.identity.linkage.pairs.Keys;

/** Refuses a model that names what does not exist, before any row is read. */
final class ModelCheck {

    private ModelCheck() {}

    static void of(Model model, Comparators comparators, Keys keys) {
        if (model.fields().size() > PairComparison.MOST_FIELDS) {
            String most = Integer.toString(PairComparison.MOST_FIELDS);
            throw new ModelException("a model has at most " + most + " fields", "โมเดลมีได้ไม่เกิน " + most + " ฟิลด์");
        }
        for (Field field : model.fields()) {
            if (comparators.find(field.compare()).isEmpty()) {
                String known = String.join(", ", comparators.names());
                throw new ModelException(
                        "field " + field.name() + ": unknown comparator " + field.compare() + "; known are " + known,
                        "ฟิลด์ " + field.name() + " ไม่รู้จักวิธีเปรียบเทียบ " + field.compare() + " ที่มีคือ "
                                + known);
            }
        }
        model.trained()
                .ifPresent(trained -> trained.fields().forEach(found -> requireLevels(model, found, comparators)));
        model.relatives().forEach(kind -> kind.share().forEach(model::indexOf));
        model.relatives().forEach(kind -> kind.alike().forEach(model::indexOf));
        model.swaps().forEach(swap -> requireAlike(model, swap));
        model.blocking().stream()
                .map(BlockingRule::parts)
                .flatMap(List::stream)
                .forEach(part -> check(model, part, keys));
    }

    /** A comparator that was changed since has other levels, and their weights would be given to the wrong ones. */
    private static void requireLevels(Model model, TrainedField found, Comparators comparators) {
        Field field = model.fields().get(model.indexOf(found.field()));
        boolean swappable = model.swaps().stream().anyMatch(swap -> swap.get(0).equals(field.name()));
        FieldScale scale = FieldScale.of(
                field.name(), comparators.find(field.compare()).orElseThrow().levels(), swappable);
        List<String> levels = scale.levels().stream().map(Level::name).toList();
        if (!found.levels().stream().map(LevelShare::level).toList().equals(levels)) {
            throw new ModelException(
                    "field " + field.name() + ": the trained part does not have the levels of " + field.compare()
                            + "; train again",
                    "ฟิลด์ " + field.name() + ": ผลการฝึกไม่ตรงกับระดับของ " + field.compare() + " ต้องฝึกใหม่");
        }
    }

    private static void requireAlike(Model model, List<String> swap) {
        Field one = model.fields().get(model.indexOf(swap.get(0)));
        Field other = model.fields().get(model.indexOf(swap.get(1)));
        if (!one.compare().equals(other.compare())) {
            throw new ModelException(
                    one.name() + " and " + other.name() + " can be swapped only when they are compared the same way",
                    one.name() + " กับ " + other.name() + " สลับกันได้เมื่อใช้วิธีเปรียบเทียบเดียวกันเท่านั้น");
        }
    }

    private static void check(Model model, KeyPart part, Keys keys) {
        part.fields().forEach(model::indexOf);
        boolean either = part.fields().size() == 2;
        boolean swappable = model.swaps().stream().anyMatch(swap -> swap.containsAll(part.fields()));
        if (part.fields().size() > 2 || either && !swappable) {
            throw new ModelException(
                    "blocking rule: " + part + " takes fields in either order; list them under swaps",
                    "กฎจัดกลุ่ม: " + part + " สลับฟิลด์ได้เมื่อระบุไว้ใน swaps เท่านั้น");
        }
        if (keys.find(part.key()).isEmpty()) {
            String known = String.join(", ", keys.names());
            throw new ModelException(
                    "blocking rule: unknown key " + part.key() + "; known are " + known,
                    "กฎจัดกลุ่ม: ไม่รู้จักคีย์ " + part.key() + " ที่มีคือ " + known);
        }
    }
}
