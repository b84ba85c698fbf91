package dk.overgang.portal.course.timeline;

import dk.overgang.portal.course.CourseTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimelineTabConfiguration {

    @Bean
    CourseTab timelineTab() {
        return new CourseTab("tidslinje", "timeline.tab", 80);
    }
}
