package dk.overgang.portal.stay;

import dk.overgang.portal.course.CourseTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StayConfiguration {

    @Bean
    CourseTab pauseTab() {
        return new CourseTab("pause", "stay.tab", 70);
    }
}
