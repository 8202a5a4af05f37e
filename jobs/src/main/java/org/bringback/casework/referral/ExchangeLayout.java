package org.bringback.casework.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.casework.worklist.WorklistColumn;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.WorkbookForm;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlValue;

/**
 * What the columns of packages are called where another system reads and fills them, as a YAML in
 * {@code jobs/forwarding/layouts} says: a standard for the exchange of personal data has names of its own.
 */
public final class ExchangeLayout {

    private static final WorkbookForm ALL = PackageForm.form(List.of(WorklistColumn.values()));

    private final Map<String, String> names;

    private ExchangeLayout(Map<String, String> names) {
        this.names = names;
    }

    /** The columns keep their own headings. */
    public static ExchangeLayout own() {
        return new ExchangeLayout(Map.of());
    }

    /**
     * @param name of the file without its ending
     * @return empty where there is no such file
     * @throws org.bringback.reference.file.ConfigurationException where it is wrong, with file and line
     */
    public static Optional<ExchangeLayout> find(Path jobsFolder, String name) {
        Path file = folder(jobsFolder).resolve(name + ".yaml");
        return name.matches("[a-z][a-z0-9-]{0,30}") && Files.isRegularFile(file)
                ? Optional.of(read(file))
                : Optional.empty();
    }

    /** All that there are. */
    public static List<ExchangeLayout> list(Path jobsFolder) {
        if (!Files.isDirectory(folder(jobsFolder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder(jobsFolder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(ExchangeLayout::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Path jobsFolder) {
        return jobsFolder.resolve("forwarding").resolve("layouts");
    }

    private static ExchangeLayout read(Path file) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (YamlValue value : ConfigurationFile.yaml(file)
                .only("columns")
                .get("columns")
                .map()
                .list()) {
            boolean known =
                    ALL.columns().stream().anyMatch(column -> column.id().equals(value.key()) && !column.isHidden());
            if (!known) {
                String some = String.join(", ", ids());
                throw value.wrong(new BilingualText(
                        "ไม่มีคอลัมน์นี้ในชุดส่งต่อ ที่มีคือ " + some,
                        "packages have no such column; known are " + some));
            }
            if (!used.add(value.text())) {
                throw value.wrong(new BilingualText("ชื่อคอลัมน์ซ้ำกัน", "another column has this name"));
            }
            names.put(value.key(), value.text());
        }
        return new ExchangeLayout(Map.copyOf(names));
    }

    private static List<String> ids() {
        return ALL.columns().stream()
                .filter(column -> !column.isHidden())
                .map(FormColumn::id)
                .toList();
    }

    /** The form under the layout's names; seals are made of ids and stay as they are. */
    WorkbookForm named(WorkbookForm form) {
        return form.withColumns(form.columns().stream().map(this::named).toList());
    }

    private FormColumn named(FormColumn column) {
        String name = names.get(column.id());
        return name == null ? column : column.withHeader(new BilingualText(name, name));
    }

    /** The own heading of every column that has another name here, by that name. */
    public Map<String, String> ownHeadings() {
        Map<String, String> own = new HashMap<>();
        names.forEach((id, name) -> own.put(name, ALL.column(id).heading()));
        return own;
    }
}
