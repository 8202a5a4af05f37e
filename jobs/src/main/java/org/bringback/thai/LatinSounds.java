package org.bringback.thai;

/** Rough sounds of a name in the letters a-z, as Thais romanise. */
final class LatinSounds {

    private LatinSounds() {}

    static String key(String name) {
        RoughSounds sounds = new RoughSounds();
        for (int i = 0; i < name.length(); i++) {
            char next = i + 1 < name.length() ? name.charAt(i + 1) : ' ';
            char sound = sound(name.charAt(i), next);
            boolean silentR = sounds.isEmpty() && name.startsWith("sr");
            if (sound != 0 && (!sounds.isEmpty() || sound != ' ')) {
                sounds.add(sound);
            }
            if (silentR) {
                i++;
            }
        }
        return sounds.toString();
    }

    private static char sound(char c, char next) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> 'A';
            case 'b' -> 'P';
            case 'p' -> 'P';
            case 'c' -> next == 'h' ? 'C' : 'K';
            case 'j' -> 'C';
            case 'd', 't' -> 'T';
            case 'f' -> 'F';
            case 'g', 'k', 'q', 'x' -> 'K';
            case 'h' -> 'H';
            case 'l', 'r' -> 'R';
            case 'm' -> 'M';
            case 'n' -> 'N';
            case 's', 'z' -> 'S';
            case 'v', 'w' -> 'W';
            case 'y' -> 'Y';
            default -> 0;
        };
    }
}
