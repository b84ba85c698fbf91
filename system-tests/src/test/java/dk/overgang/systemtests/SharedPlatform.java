package dk.overgang.systemtests;

import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.platform.LaunchedPlatform;
import dk.overgang.systemtests.platform.PlatformClock;
import dk.overgang.systemtests.platform.RecordedEvents;

/// One platform for all tests of this JVM that neither stop it nor need it empty. Its clock only moves forward, so
/// each test counts from the day it finds.
public final class SharedPlatform {

    private static final LaunchedPlatform PLATFORM = LaunchedPlatform.fresh("shared");

    public static final Actors ACTORS = Actors.using(PLATFORM.api());
    public static final PlatformClock CLOCK = PLATFORM.clock();
    public static final RecordedEvents RECORDED_EVENTS = new RecordedEvents(PLATFORM);

    private SharedPlatform() {}

    public static LaunchedPlatform platform() {
        return PLATFORM;
    }
}
