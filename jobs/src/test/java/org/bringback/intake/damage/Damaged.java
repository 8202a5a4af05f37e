package org.bringback.intake.damage;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * A sound file after something happened to it.
 *
 * @param way what happened
 * @param edited whether pieces were put together anew
 */
record Damaged(byte[] bytes, String way, boolean edited) {

    static Damaged make(List<SoundFile> files, int which, Random random) throws IOException {
        SoundFile file = files.get(which);
        boolean inside = random.nextInt(2) == 0;
        if (inside && file.container() == SoundFile.Container.XLSX) {
            ArchiveDamage way = any(ArchiveDamage.values(), random);
            return new Damaged(way.apply(file.bytes(), other(files, file, random), random), way.name(), false);
        }
        if (inside && file.container() == SoundFile.Container.XLS) {
            StreamDamage way = any(StreamDamage.values(), random);
            return new Damaged(way.apply(file.bytes(), random), way.name(), false);
        }
        ByteDamage way = any(ByteDamage.values(), random);
        return new Damaged(way.apply(file.bytes(), other(files, file, random), random), way.name(), way.isEdit());
    }

    private static byte[] other(List<SoundFile> files, SoundFile file, Random random) {
        List<SoundFile> alike = files.stream()
                .filter(one -> one.container() == file.container())
                .toList();
        return alike.get(random.nextInt(alike.size())).bytes();
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
