package dk.overgang.network.plans;

import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.plans.domain.Planning;

/// A vault without keys, for tests of what is shown.
record PlainVault() implements TextVault {

    @Override
    public EncryptedText encrypt(String text) {
        return Planning.text(text);
    }

    @Override
    public String decrypt(EncryptedText text) {
        return Planning.clear(text);
    }
}
