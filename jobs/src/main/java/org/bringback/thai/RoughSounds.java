package org.bringback.thai;

/**
 * Collects the rough sounds of a name. The first keeps more than the others: at the end of a Thai syllable d, t, s and
 * ch sound alike, and so do n, l and r.
 */
final class RoughSounds {
    private final StringBuilder key = new StringBuilder();

    /**
     * @param sound one of {@code K N C S Y T P F M R W H A}: capital letters for groups of consonants, A for a vowel in
     *     front
     */
    void add(char sound) {
        if (key.isEmpty()) {
            key.append(sound);
            return;
        }
        char rough = rough(sound);
        if (rough != 0 && rough != rough(key.charAt(key.length() - 1))) {
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
