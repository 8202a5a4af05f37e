package org.bringback.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.notice.NoticeCode;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

/** Two texts in two languages travel as one {@link BilingualText}. As two Strings, nothing would notice a swap. */
class BilingualTextsTest {

    private static final Pattern THAI = Pattern.compile("[\\u0E01-\\u0E5B]");
    private static final Set<String> THAI_WORDS = Set.of("thai", "th");
    private static final Set<String> ENGLISH_WORDS = Set.of("english", "en");

    private static final JavaClasses CODE = ProductClasses.ALL;

    @Test
    void nothingButBilingualTextTakesThaiAndEnglishApart() {
        assertThat(executables(CODE.stream().filter(type -> !type.isEquivalentTo(BilingualText.class)))
                        .filter(BilingualTextsTest::takesBothLanguages))
                .isEmpty();
    }

    @Test
    void bilingualTextItselfIsSeenToTakeBothLanguages() {
        assertThat(executables(Stream.of(CODE.get(BilingualText.class))).filter(BilingualTextsTest::takesBothLanguages))
                .singleElement()
                .satisfies(constructor -> assertThat(constructor.getParameters())
                        .extracting(Parameter::getName)
                        .containsExactly("thai", "english"));
    }

    @Test
    void nothingButBilingualTextHoldsThaiAndEnglishApart() {
        assertThat(CODE)
                .filteredOn(type -> namesBothLanguages(type.getFields().stream().map(JavaMember::getName))
                        || namesBothLanguages(type.getMethods().stream().map(JavaMember::getName)))
                .extracting(JavaClass::getName)
                .containsExactly(BilingualText.class.getName());
    }

    @Test
    void everyConstantHasThaiInThaiAndNoneInEnglish() throws ReflectiveOperationException {
        Map<String, BilingualText> constants = constants();
        assertThat(constants).hasSizeGreaterThan(NoticeCode.values().length);
        assertThat(constants.keySet())
                .anyMatch(name -> name.startsWith("FindingKind."))
                .anyMatch(name -> name.startsWith("ReviewField."));
        // the tooltip of a shape that has none
        constants.remove("SvgShape.NONE");
        assertThat(constants).allSatisfy((name, text) -> {
            assertThat(text.thai()).as(name).containsPattern(THAI);
            assertThat(text.english()).as(name).isNotBlank().doesNotContainPattern(THAI);
        });
    }

    private static Stream<Executable> executables(Stream<JavaClass> types) {
        return types.map(JavaClass::reflect)
                .flatMap(type -> Stream.concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods())));
    }

    private static boolean takesBothLanguages(Executable executable) {
        return namesBothLanguages(Arrays.stream(executable.getParameters())
                .filter(parameter -> parameter.getType() == String.class)
                .map(Parameter::getName));
    }

    private static boolean namesBothLanguages(Stream<String> names) {
        Set<String> all = names.collect(Collectors.toSet());
        return names(all, THAI_WORDS) && names(all, ENGLISH_WORDS);
    }

    private static boolean names(Set<String> names, Set<String> words) {
        return names.stream().anyMatch(words::contains);
    }

    /** Static texts, and the texts that the constants of an enum hold, by their name. */
    private static Map<String, BilingualText> constants() throws ReflectiveOperationException {
        Map<String, BilingualText> constants = new LinkedHashMap<>();
        for (JavaClass type : CODE) {
            for (Field field : textFields(type)) {
                Object[] owners = type.isEnum() && !Modifier.isStatic(field.getModifiers())
                        ? type.reflect().getEnumConstants()
                        : new Object[] {null};
                for (Object owner : owners) {
                    String name = type.getSimpleName() + "." + (owner == null ? field.getName() : owner);
                    constants.put(name, (BilingualText) field.get(owner));
                }
            }
        }
        return constants;
    }

    private static List<Field> textFields(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getRawType().isEquivalentTo(BilingualText.class))
                .map(field -> field.reflect())
                .filter(field -> type.isEnum() || Modifier.isStatic(field.getModifiers()))
                .peek(field -> field.setAccessible(true))
                .toList();
    }
}
