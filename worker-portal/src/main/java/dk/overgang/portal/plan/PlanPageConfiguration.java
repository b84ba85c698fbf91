package dk.overgang.portal.plan;

import dk.overgang.portal.course.CourseTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanPageConfiguration {

    @Bean
    CourseTab planTab() {
        return new CourseTab("plan", "plan.tab", 20);
    }
}
