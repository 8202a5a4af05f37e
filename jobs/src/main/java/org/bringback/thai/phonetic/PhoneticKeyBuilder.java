package org.bringback.thai.phonetic;

/**
 * Collects the rough sounds of a name. The first keeps more than the others: at the end of a Thai syllable d, t, s and
 * ch sound alike, and so do n, l and r.
 */
final class PhoneticKeyBuilder {
    private final StringBuilder key = new StringBuilder();

    /**
     * @param sound one of {@code K N C S Y T P F M R W H A}: capital letters for groups of consonants, A for a vowel in
     *     front; 0 for a letter without a sound
     */
    void add(char sound) {
        if (sound == 0) {
            return;
        }
        if (key.isEmpty()) {
            key.append(sound);
        } else {
            addRough(sound);
        }
    }

    private void addRough(char sound) {
        char rough = rough(sound);
        char last = key.charAt(key.length() - 1);
        boolean repeated = key.length() == 1 ? sound == last : rough == last;
        if (rough != 0 && !repeated) {
            key.append(rough);
        }
    }

    boolean isEmpty() {
        return key.isEmpty();
    }

    @Override
    public String toString() {
        return key.toString();
    }

    private static char rough(char sound) {
        return switch (sound) {
            case 'C', 'S', 'T' -> 'T';
            case 'R', 'N' -> 'N';
            case 'P', 'F' -> 'P';
            case 'K', 'M' -> sound;
            default -> 0;
        };
    }
}
