package org.bringback.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that runs the lines of a file one after the other, in the folder and the environment in which it was started, and
 * stops at the first that fails. To start Java for each takes longer than what most of them do.
 */
public final class TypedLines {

    private TypedLines() {}

    public static void main(String[] file) throws IOException {
        PrintStream out = System.out;
        String temporary = System.getProperty("java.io.tmpdir");
        for (String line : Files.readAllLines(Path.of(file[0]))) {
            // the program silences both for its libraries, and names a folder of its own that is gone afterwards
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setProperty("java.io.tmpdir", temporary);
            int code = Main.run(List.of(line.split(" +", -1)).toArray(String[]::new));
            out.println(code + " " + line);
            if (code != 0) {
                out.print(said.toString(StandardCharsets.UTF_8));
                System.exit(code);
            }
        }
        System.exit(0);
    }
}
