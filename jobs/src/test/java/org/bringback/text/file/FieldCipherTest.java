package org.bringback.text.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {

    private static final Secret KEY = new Secret(new byte[Secret.BYTES]);
    private static final FieldCipher CIPHER = FieldCipher.with(KEY);

    @ParameterizedTest
    @ValueSource(strings = {"", "1103700123456", "สมหญิง ใจดี", "𝒜", "=1+2", "~"})
    void aTextComesBackFromBothKindsOfValues(String text) {
        assertThat(CIPHER.decode(CIPHER.encode(text))).isEqualTo(text);
        assertThat(CIPHER.decode(CIPHER.encodeOnce(text))).isEqualTo(text);
    }

    @Test
    void equalTextsAreEqualValuesOnlyWhereTheyAreLookedUp() {
        assertThat(CIPHER.encode("1103700123456"))
                .isEqualTo(FieldCipher.with(KEY).encode("1103700123456"));
        assertThat(CIPHER.encode("1103700123456")).isNotEqualTo(CIPHER.encode("1103700123457"));
        assertThat(CIPHER.encodeOnce("a")).isNotEqualTo(CIPHER.encodeOnce("a"));
        assertThat(CIPHER.encode("a"))
                .isNotEqualTo(FieldCipher.with(KEY.derive("b")).encode("a"));
    }

    /** Worked by hand: mark, then base64url of HMAC-SHA-256 cut to 16 bytes and of AES-CTR under it. */
    @Test
    void aValueIsTheKeyedHashOfTheTextAndTheTextEncryptedUnderIt() throws Exception {
        byte[] plain = "1103700123456".getBytes(StandardCharsets.US_ASCII);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(bytes(KEY.derive("hash")), "HmacSHA256"));
        byte[] hash = Arrays.copyOf(mac.doFinal(plain), 16);
        Cipher aes = Cipher.getInstance("AES/CTR/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(bytes(KEY.derive("text")), "AES"), new IvParameterSpec(hash));
        byte[] sealed = Arrays.copyOf(hash, 16 + plain.length);
        System.arraycopy(aes.doFinal(plain), 0, sealed, 16, plain.length);
        assertThat(CIPHER.encode("1103700123456"))
                .isEqualTo("=" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    private static byte[] bytes(Secret secret) {
        return java.util.HexFormat.of().parseHex(secret.hex());
    }

    @Test
    void aValueThatWasChangedOrIsPlainOrOfAnotherKeyIsNotTaken() {
        String value = Objects.requireNonNull(CIPHER.encode("1103700123456"));
        for (int i = 0; i < value.length() - 1; i++) {
            char other = value.charAt(i) == 'A' ? 'B' : 'A';
            String changed = value.substring(0, i) + other + value.substring(i + 1);
            assertThatThrownBy(() -> CIPHER.decode(changed)).hasMessageContaining("changed");
        }
        for (String wrong : new String[] {"", "1103700123456", "=", "=AAAA", "=%", "~" + value.substring(1, 20)}) {
            assertThatThrownBy(() -> CIPHER.decode(wrong)).isInstanceOf(IllegalStateException.class);
        }
        FieldCipher other = FieldCipher.with(KEY.derive("other"));
        assertThatThrownBy(() -> other.decode(value)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void numbersArePermuted() {
        Random random = new Random(1);
        Set<Long> values = new TreeSet<>();
        IntStream.range(0, 10_000)
                .mapToLong(i -> i % 2 == 0 ? i : random.nextLong())
                .forEach(number -> {
                    assertThat(CIPHER.decode(CIPHER.encode(number))).isEqualTo(number);
                    assertThat(CIPHER.encode(number)).isNotEqualTo(number);
                    values.add(CIPHER.encode(number));
                });
        assertThat(values).hasSize(10_000);
    }

    @Test
    void withoutAKeyValuesStayAsTheyAre() {
        FieldCipher none = FieldCipher.none();
        assertThat(none.encode("a")).isEqualTo("a");
        assertThat(none.encodeOnce("a")).isEqualTo("a");
        assertThat(none.decode("a")).isEqualTo("a");
        assertThat(none.encode(5)).isEqualTo(5);
        assertThat(CIPHER.encode((String) null)).isNull();
    }
}
