package dk.overgang.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import dk.overgang.access.keys.KeyMissing;
import dk.overgang.testkit.database.Databases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/// Two instances of a service, of which one is asked for a new master key.
class TwoInstancesTest {

    @TempDir
    Path installation;

    private final String vault = "vault-" + UUID.randomUUID();
    private final List<FieldEncryption> open = new ArrayList<>();

    @AfterEach
    void everything_stops() {
        open.forEach(FieldEncryption::close);
    }

    @Test
    void the_other_reads_and_writes_under_the_new_master_key() {
        var asked = instance();
        var hidden = asked.encrypt("somebody");
        var other = instance();

        aNewMasterKey(asked);

        assertThat(other.decrypt(hidden)).isEqualTo("somebody");
        assertThat(asked.decrypt(other.encrypt("somebody else"))).isEqualTo("somebody else");
    }

    @Test
    void the_other_wraps_no_new_data_key_by_the_old_master_key() throws Exception {
        var asked = instance();
        var _ = asked.newest();
        var other = instance();
        aNewMasterKey(asked);

        var hidden = other.encrypt("somebody", other.rotate());

        assertThat(providers()).containsExactly("local:2", "local:2");
        Files.write(installation.resolve("citizens-master.key"), new byte[96]);
        assertThat(instance().decrypt(hidden)).isEqualTo("somebody");
    }

    @Test
    void what_no_master_key_opens_is_refused() throws Exception {
        var hidden = instance().encrypt("somebody");
        Files.write(installation.resolve("citizens-master.key"), new byte[96]);
        var stranger = instance();

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> {
            var _ = stranger.decrypt(hidden);
        });
    }

    /// What no data key is wrapped by any more may go.
    @Test
    void an_instance_starts_without_the_old_master_key_when_nothing_needs_it() throws Exception {
        var asked = instance();
        var hidden = asked.encrypt("somebody");
        aNewMasterKey(asked);
        Files.delete(installation.resolve("citizens-master.key"));

        assertThat(instance(false).decrypt(hidden)).isEqualTo("somebody");
        assertThat(installation.resolve("citizens-master.key")).doesNotExist();
        aNewMasterKey(asked);
        assertThat(providers()).containsExactly("local:3");
    }

    @Test
    void an_old_master_key_that_is_needed_is_missed_at_the_start() throws Exception {
        var _ = instance().encrypt("somebody");
        files().next();
        Files.delete(installation.resolve("citizens-master.key"));

        assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> {
            var _ = instance(false);
        });
    }

    private void aNewMasterKey(FieldEncryption asked) {
        files().next();
        asked.rewrap();
    }

    private FieldEncryption instance() {
        return instance(true);
    }

    private FieldEncryption instance(boolean mayMakeKeys) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Databases.address()))
                .build();
        var encryption = new FieldEncryption(
                settings,
                vault + ".keyVault",
                "citizens",
                () -> MasterKeys.of(properties(mayMakeKeys), files(mayMakeKeys), null));
        open.add(encryption);
        return encryption;
    }

    private MasterKeyFiles files() {
        return files(true);
    }

    private MasterKeyFiles files(boolean mayMakeKeys) {
        return new MasterKeyFiles(
                properties(mayMakeKeys), "citizens", number -> providers().contains(MasterKeyFiles.provider(number)));
    }

    private KeyProperties properties(boolean mayMakeKeys) {
        return KeyProperties.inFiles(installation, mayMakeKeys);
    }

    private List<String> providers() {
        try (var client = MongoClients.create(Databases.address())) {
            return client.getDatabase(vault).getCollection("keyVault").find().into(new ArrayList<>()).stream()
                    .map(key -> key.getEmbedded(List.of("masterKey", "provider"), String.class))
                    .toList();
        }
    }
}
