package dk.overgang.encryption.domain;

import java.util.Arrays;

/// Something only a vault can decrypt.
@SuppressWarnings("ArrayRecordComponent") // the database knows bytes, and equality is by content below
public record Ciphertext(byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Ciphertext(var theirs) && Arrays.equals(bytes, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Ciphertext";
    }
}
