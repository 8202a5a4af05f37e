package org.bringback.reference.programme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.text.BilingualText;

/** What kind of place a programme works in; in a YAML in lower case with hyphens. */
public enum PlaceType {
    PROVINCE(new BilingualText("จังหวัด", "province")),
    MUNICIPALITY(new BilingualText("เทศบาล", "municipality")),
    SPECIAL_AREA(new BilingualText("เขตปกครองพิเศษ", "special administrative area")),
    EDUCATION_AREA(new BilingualText("เขตพื้นที่การศึกษา", "education area"));

    private final BilingualText name;

    PlaceType(BilingualText words) {
        this.name = words;
    }

    public BilingualText text() {
        return name;
    }

    static Optional<PlaceType> find(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(PlaceType::key).collect(Collectors.joining(", "));
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
