package dk.overgang.messaging.connections;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the broker is and who this service is there. Without a user it is nobody, as the demo's broker allows.
///
/// @param protocol `PLAINTEXT`, `SASL_PLAINTEXT` or, where the network is not our own, `SASL_SSL`
@ConfigurationProperties("overgang.broker")
public record BrokerConnection(String address, String protocol, String mechanism, String login) {

    public Map<String, Object> with(Map<String, Object> others) {
        var settings = new HashMap<>(others);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address);
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol);
        if (protocol.startsWith("SASL")) {
            settings.put(SaslConfigs.SASL_MECHANISM, mechanism);
            settings.put(SaslConfigs.SASL_JAAS_CONFIG, login);
        }
        return settings;
    }

    /// Leaves out the login.
    @Override
    public String toString() {
        return address;
    }
}
