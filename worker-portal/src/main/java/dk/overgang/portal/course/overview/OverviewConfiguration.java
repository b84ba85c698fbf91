package dk.overgang.portal.course.overview;

import dk.overgang.portal.course.CourseTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OverviewConfiguration {

    @Bean
    CourseTab overviewTab() {
        return new CourseTab("", "course.tab.overview", 10);
    }
}
