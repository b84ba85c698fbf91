package dk.overgang.referral.referrals.capacity;

import dk.overgang.referral.referrals.rules.RuleFiles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The norms of capacity of this installation.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RuleFiles.class)
class CapacityConfiguration {

    @Bean
    CapacityNorms capacityNorms(RuleFiles files) {
        return RuleFiles.read(files.capacity(), CapacityNorms.class);
    }
}
