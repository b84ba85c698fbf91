package dk.overgang.portal.course.contacts;

import dk.overgang.portal.course.CourseTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactsConfiguration {

    @Bean
    CourseTab contactsTab() {
        return new CourseTab("kontakter", "contacts.tab", 40);
    }
}
