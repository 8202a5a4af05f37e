package org.bringback.text.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The three ways in which JSON is written: documents to be published, data inside a page, and texts in a database; and
 * Jackson's own way for records and trees.
 */
public final class Json {

    /** For summaries and manifests: Jackson's own layout. */
    public static final ObjectMapper INDENTED = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final ObjectMapper ONE_LINE = new ObjectMapper();

    private static final JsonFactory DOCUMENT = factory(JsonEscapes.DOCUMENT);
    private static final JsonFactory HTML = factory(JsonEscapes.HTML);
    private static final JsonFactory DATABASE = factory(JsonEscapes.DATABASE);

    private Json() {}

    private static JsonFactory factory(JsonEscapes escapes) {
        return new JsonFactoryBuilder()
                .characterEscapes(escapes)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }

    /**
     * A document with two blanks a level, which ends with a line feed.
     *
     * @param value of maps, lists, {@link OneLine}s, texts, numbers and optionals
     */
    public static void writeDocument(Object value, Appendable out) throws IOException {
        DocumentPrinter printer = new DocumentPrinter();
        try (JsonGenerator generator = DOCUMENT.createGenerator(new AppendableWriter(out))) {
            generator.setPrettyPrinter(printer);
            new TreeWriter(generator, printer).write(value);
        }
        out.append('\n');
    }

    /**
     * Without blanks, and with nothing in it that an HTML parser would take for markup.
     *
     * @param value of lists, texts and numbers
     */
    public static void writeInHtml(Object value, Appendable out) throws IOException {
        writeCompact(value, HTML, out);
    }

    /** Texts as an array in one line that any database takes. */
    public static String texts(List<String> texts) {
        StringBuilder json = new StringBuilder();
        try {
            writeCompact(texts, DATABASE, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString();
    }

    /**
     * Reads what {@link #texts} wrote.
     *
     * @throws IllegalArgumentException when it is no array of texts
     */
    public static List<String> readTexts(String json) {
        try {
            return List.of(INDENTED.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no array of texts", e);
        }
    }

    /** Reads a file that may be damaged: empty when it is no JSON of that type. */
    public static <T> Optional<T> find(Path file, Class<T> type) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return Optional.ofNullable(INDENTED.readValue(bytes, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads what {@link #oneLine} wrote.
     *
     * @throws IllegalArgumentException when it is no such record
     */
    public static <T> T readLine(String line, Class<T> type) {
        try {
            return ONE_LINE.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName(), e);
        }
    }

    /** A record in one line, in Jackson's own layout. */
    public static String oneLine(Object value) {
        try {
            return ONE_LINE.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can say this", e);
        }
    }

    private static void writeCompact(Object value, JsonFactory factory, Appendable out) throws IOException {
        try (JsonGenerator generator = factory.createGenerator(new AppendableWriter(out))) {
            new TreeWriter(generator, new DocumentPrinter()).write(value);
        }
    }
}
