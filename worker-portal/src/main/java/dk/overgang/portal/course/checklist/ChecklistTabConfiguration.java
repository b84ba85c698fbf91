package dk.overgang.portal.course.checklist;

import dk.overgang.portal.course.CourseTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChecklistTabConfiguration {

    @Bean
    CourseTab checklistTab() {
        return new CourseTab("tjekliste", "checklist.tab", 30);
    }
}
