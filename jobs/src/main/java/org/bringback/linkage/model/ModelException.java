package org.bringback.linkage.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.linkage.record.LinkageException;
import org.bringback.text.BilingualText;

/** A match model that is wrong in itself or does not fit the files. */
public final class ModelException extends LinkageException {
    private static final long serialVersionUID = 1L;

    private final String word;

    public ModelException(BilingualText problem) {
        this(problem, "");
    }

    /** @param word what of the model's text is wrong, by which its line is found; may be empty */
    public ModelException(BilingualText problem, String word) {
        super(problem);
        this.word = word;
    }

    /** The same with the line of the model's text in front, where the wrong word stands; with the file alone, if nowhere. */
    public ModelException in(String file, String yaml) {
        Matcher found = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                .matcher(yaml);
        if (word.isEmpty() || !found.find()) {
            return new ModelException(problem().map(text -> file + ": " + text));
        }
        long line = yaml.substring(0, found.start()).lines().count() + (isAtLineStart(yaml, found.start()) ? 1 : 0);
        return new ModelException(new BilingualText(
                file + " บรรทัด " + line + ": " + problem().thai(),
                file + ", line " + line + ": " + problem().english()));
    }

    /** Of a text that ends with a line end, {@code lines()} does not count the empty line behind it. */
    private static boolean isAtLineStart(String yaml, int at) {
        return at == 0 || yaml.charAt(at - 1) == '\n';
    }
}
