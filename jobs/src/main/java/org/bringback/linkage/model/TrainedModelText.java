package org.bringback.linkage.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.linkage.record.LinkageException;

/** The text of a newly trained model: what people wrote into the file, comments too, with a new version and trained part. */
public final class TrainedModelText {
    private static final Pattern VERSION = Pattern.compile("(?m)^version:.*$");
    private static final Pattern NAME = Pattern.compile("(?m)^name:.*$");
    /** Up to the next key, and the comments above that. */
    private static final Pattern TRAINED = Pattern.compile("(?ms)^trained:.*?(?=^(?:#[^\n]*\n|[ \t]*\n)*[^\\s#]|\\z)");

    private TrainedModelText() {}

    /**
     * @param before the text of the model file that was trained
     * @param after the model it became; its text alone where the file is written too unusually to be changed in place
     */
    public static String of(String before, LinkageModel after) {
        String text = merged(before, after);
        return reads(text).filter(after::equals).isPresent() ? text : ModelWriter.text(after);
    }

    private static String merged(String before, LinkageModel after) {
        String version = "version: " + after.version();
        Matcher line = VERSION.matcher(before);
        String numbered =
                line.find() ? line.replaceFirst(version) : NAME.matcher(before).replaceFirst("$0\n" + version);
        String draft = TRAINED.matcher(numbered).replaceFirst("").stripTrailing();
        return draft + "\n\n" + ModelWriter.trainedPart(after.trained().orElseThrow());
    }

    private static Optional<LinkageModel> reads(String text) {
        try {
            return Optional.of(ModelReader.parse("merged", text));
        } catch (LinkageException unusual) {
            return Optional.empty();
        }
    }
}
