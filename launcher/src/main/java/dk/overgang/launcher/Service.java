package dk.overgang.launcher;

import dk.overgang.course.CourseServiceApplication;
import dk.overgang.launcher.setup.Port;
import dk.overgang.network.NetworkServiceApplication;
import dk.overgang.notification.NotificationServiceApplication;
import dk.overgang.portal.WorkerPortalApplication;
import dk.overgang.referral.ReferralServiceApplication;

/// The four services and the portal, each with the name of its configuration and its port.
enum Service {
    REFERRAL(ReferralServiceApplication.class, ReferralServiceApplication.CONFIG_NAME, Port.REFERRAL),
    COURSE(CourseServiceApplication.class, CourseServiceApplication.CONFIG_NAME, Port.COURSE),
    NETWORK(NetworkServiceApplication.class, NetworkServiceApplication.CONFIG_NAME, Port.NETWORK),
    NOTIFICATION(NotificationServiceApplication.class, NotificationServiceApplication.CONFIG_NAME, Port.NOTIFICATION),
    PORTAL(WorkerPortalApplication.class, WorkerPortalApplication.CONFIG_NAME, Port.PORTAL);

    private final Class<?> application;
    private final String configName;
    private final Port port;

    Service(Class<?> application, String configName, Port port) {
        this.application = application;
        this.configName = configName;
        this.port = port;
    }

    Class<?> application() {
        return application;
    }

    String configName() {
        return configName;
    }

    Port port() {
        return port;
    }
}
