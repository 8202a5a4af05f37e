package org.bringback.thai;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of {@link ThaiText#clean} once more, as one pattern after the other and without a state. */
final class NaiveNormaliser {
    private static final String MARK = "[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]";
    private static final String ATTACHED = "[\u0E30-\u0E3A\u0E45\u0E47-\u0E4E]";
    private static final Pattern SYLLABLE = Pattern.compile("[\u0E01-\u0E2E](?: *" + ATTACHED + ")+");
    private static final Pattern FOLLOWING = Pattern.compile("[\u0E30\u0E32\u0E33\u0E45]");
    private static final String HIDDEN = "[\u00AD\uFEFF\u200B-\u200F\u202A-\u202E\u2060-\u2064]";
    private static final String ORDER = "\u0E3A|\u0E31\u0E34-\u0E39\u0E47|\u0E48-\u0E4B|\u0E4C-\u0E4E";

    private NaiveNormaliser() {}

    static String clean(String raw) {
        String once = Normalizer.normalize(ordered(raw), Normalizer.Form.NFC);
        return once.equals(raw) ? once : clean(once);
    }

    private static String ordered(String raw) {
        String spaced = raw.replaceAll(HIDDEN, "").replaceAll("[\\s\\p{Z}\u0085\u001C-\u001F]", " ");
        StringBuilder out = new StringBuilder();
        int end = 0;
        for (Matcher syllable = SYLLABLE.matcher(spaced); syllable.find(); end = syllable.end()) {
            out.append(spaced.substring(end, syllable.start()).replaceAll(MARK, ""))
                    .append(syllable(syllable.group()));
        }
        out.append(spaced.substring(end).replaceAll(MARK, ""));
        return digits(leadingVowels(out.toString()).replaceAll(" +", " ").strip());
    }

    private static String leadingVowels(String text) {
        return text.replace("\u0E40\u0E40", "\u0E41").replaceAll("([\u0E40-\u0E44])\\1+", "$1");
    }

    private static String digits(String text) {
        return text.chars()
                .mapToObj(c -> c >= 0x0E50 && c <= 0x0E59 ? String.valueOf(c - 0x0E50) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String syllable(String spaced) {
        String text = spaced.replace(" ", "");
        String following = text.chars()
                .mapToObj(Character::toString)
                .filter(c -> FOLLOWING.matcher(c).matches())
                .collect(Collectors.joining());
        String marks = marks(text);
        if (marks.contains("\u0E4D") && following.matches("[\u0E32\u0E33].*")) {
            marks = marks.replace("\u0E4D", "");
            following = "\u0E33" + following.substring(1);
        }
        return text.charAt(0) + marks + following.replaceAll("(.)\\1+", "$1");
    }

    /** Marks in the order of their groups, each once, of the tones the last. */
    private static String marks(String text) {
        List<Pattern> groups = List.of(ORDER.split("\\|")).stream()
                .map(g -> Pattern.compile("[" + g + "]"))
                .toList();
        String tones = text.replaceAll("[^\u0E48-\u0E4B]", "");
        String lastTone = tones.isEmpty() ? "" : tones.substring(tones.length() - 1);
        return text.substring(1)
                .chars()
                .mapToObj(Character::toString)
                .filter(c -> !FOLLOWING.matcher(c).matches())
                .filter(c -> !groups.get(2).matcher(c).matches() || c.equals(lastTone))
                .distinct()
                .sorted(Comparator.comparingInt(c -> groupOf(c, groups)))
                .collect(Collectors.joining());
    }

    private static int groupOf(String mark, List<Pattern> groups) {
        int at = 0;
        while (!groups.get(at).matcher(mark).matches()) {
            at++;
        }
        return at;
    }
}
