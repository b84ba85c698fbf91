package dk.overgang.launcher.identity;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dk.overgang.launcher.identity.accounts.DemoClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The keys of a demo: the one that signs its tokens, and one for each machine client, which are kept in the same
/// directory.
///
/// @param clients by client id; ES384, as SMART Backend Services wants it
record DemoKeys(RSAKey signing, Map<String, ECKey> clients) {

    private static final int BITS = 2048;

    static DemoKeys keptIn(Path directory) {
        var signing = KeyFile.in(
                        directory.resolve("key.json"),
                        () -> new RSAKeyGenerator(BITS)
                                .keyUse(KeyUse.SIGNATURE)
                                .keyIDFromThumbprint(true)
                                .generate())
                .toRSAKey();
        return new DemoKeys(
                signing,
                Stream.of(DemoClient.values())
                        .collect(Collectors.toUnmodifiableMap(DemoClient::id, client -> keptIn(directory, client))));
    }

    private static ECKey keptIn(Path directory, DemoClient client) {
        return KeyFile.in(
                        directory.resolve(client.id() + ".json"),
                        () -> new ECKeyGenerator(Curve.P_384)
                                .keyIDFromThumbprint(true)
                                .generate())
                .toECKey();
    }
}
