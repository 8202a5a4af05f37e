package org.bringback.linkage.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bringback.linkage.io.ResultFile;
import org.bringback.text.file.Sha256;

/**
 * Writes model files: the same model gives the same bytes, and {@link ModelReader} reads it back as it was. No library's
 * emitter does this, as {@link #label} is a hash of the bytes: a new version of it would have every row compared again.
 */
public final class ModelWriter {
    private final StringBuilder yaml = new StringBuilder();

    private ModelWriter() {}

    public static void write(LinkageModel model, Path file) {
        ResultFile.write(file, out -> out.write(text(model)));
    }

    public static String text(LinkageModel model) {
        ModelWriter writer = new ModelWriter();
        writer.draft(model);
        model.trained().ifPresent(writer::trained);
        return writer.yaml.toString();
    }

    /** Name, version and the first digits of a hash of everything in the model, as results name it. */
    public static String label(LinkageModel model) {
        return model.name() + " v" + model.version() + " "
                + Sha256.hex(text(model)).substring(0, 12);
    }

    private void draft(LinkageModel model) {
        line("name: " + quoted(model.name()));
        line("version: " + model.version());
        model.id().ifPresent(id -> line("id: " + quoted(id)));
        line("fields:");
        for (ComparisonField field : model.fields()) {
            line("  - name: " + quoted(field.name()));
            if (!field.columns().equals(List.of(field.name()))) {
                line("    columns: " + list(field.columns()));
            }
            line("    compare: " + field.compare());
            if (!field.frequencies()) {
                line("    frequencies: false");
            }
        }
        if (!model.swaps().isEmpty()) {
            line("swaps:");
            model.swaps().forEach(swap -> line("  - " + list(swap)));
        }
        if (!model.relatives().isEmpty()) {
            line("relatives:");
            model.relatives().forEach(kind -> {
                line("  - name: " + quoted(kind.name()));
                line("    share: " + list(kind.share()));
                line("    alike: " + list(kind.alike()));
                if (!kind.differ().isEmpty()) {
                    line("    differ: " + list(kind.differ()));
                }
            });
        }
        line(model.blocking().isEmpty() ? "blocking: []" : "blocking:");
        for (BlockingRule rule : model.blocking()) {
            line("  - " + list(rule.parts().stream().map(KeyPart::written).toList()));
        }
        decision(model.decision());
    }

    private void decision(DecisionRule decision) {
        line("decision:");
        line("  match: " + decision.match());
        line("  review: " + decision.review());
        line("  margin: " + decision.margin());
        line("  unique: " + decision.unique().name().toLowerCase(Locale.ROOT));
        if (decision.repeats() != 1) {
            line("  repeats: " + decision.repeats());
        }
    }

    /** The trained part alone, as it stands at the end of a model file. */
    static String trainedPart(TrainedParameters trained) {
        ModelWriter writer = new ModelWriter();
        writer.trained(trained);
        return writer.yaml.toString();
    }

    private void trained(TrainedParameters trained) {
        line("trained:");
        line("  prior: " + trained.prior());
        line("  fields:");
        for (TrainedField field : trained.fields()) {
            line("    - field: " + quoted(field.field()));
            line("      rest: " + field.rest());
            line("      levels:");
            for (LevelProbabilities level : field.levels()) {
                line("        - {level: " + level.level() + ", m: " + level.m() + ", u: " + level.u() + "}");
            }
            if (!field.frequencies().isEmpty()) {
                line("      frequencies:");
                field.frequencies().forEach((value, share) -> line("        " + quoted(value) + ": " + share));
            }
        }
        trained(trained.relatives());
        associations(trained);
    }

    private void associations(TrainedParameters trained) {
        if (!trained.dependent().isEmpty()) {
            line("  dependent:");
        }
        for (DependentFields dependent : trained.dependent()) {
            line("    - {fields: " + list(dependent.fields()) + ", times: " + dependent.times() + "}");
        }
        if (!trained.associations().isEmpty()) {
            line("  associations:");
        }
        for (TrainedAssociation association : trained.associations()) {
            line("    - prior: " + association.prior());
            line("      shares:");
            association.shares().forEach(shares -> line("        - " + map(shares)));
        }
    }

    private static String map(Map<String, Double> shares) {
        return shares.entrySet().stream()
                .map(share -> share.getKey() + ": " + share.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void trained(List<TrainedRelativeKind> relatives) {
        if (!relatives.isEmpty()) {
            line("  relatives:");
        }
        for (TrainedRelativeKind kind : relatives) {
            line("    - name: " + quoted(kind.name()));
            line("      prior: " + kind.prior());
            if (!kind.alike().isEmpty()) {
                line("      alike:");
            }
            for (Map<String, Double> shares : kind.alike()) {
                line("        - " + map(shares));
            }
        }
    }

    private static String list(List<String> texts) {
        return texts.stream().map(ModelWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Plain where YAML reads a plain text as the same text; digits alone would be a number to other readers. */
    private static String quoted(String text) {
        boolean plain = text.matches("[\\p{L}\\p{M}_][\\p{L}\\p{M}\\p{Nd}_.~-]*");
        return plain ? text : '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }
}
