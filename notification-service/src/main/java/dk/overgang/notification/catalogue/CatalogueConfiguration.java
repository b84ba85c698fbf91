package dk.overgang.notification.catalogue;

import dk.overgang.access.files.DataFiles;
import dk.overgang.notification.reminders.domain.calendar.WorkingCalendar;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/// Reads the data files at the start: the catalogues and the holidays.
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    static Catalogues catalogues(
            ResourcePatternResolver resources,
            @Value("${overgang.reminders.catalogue}") Resource shipped,
            @Value("${overgang.reminders.own-catalogues}") List<String> own) {
        return CatalogueFiles.read(shipped, DataFiles.files(resources, own));
    }

    @Bean
    static WorkingCalendar workingCalendar(@Value("${overgang.reminders.holidays}") Resource holidays) {
        return DataFiles.read(holidays, WorkingCalendar.class);
    }
}
