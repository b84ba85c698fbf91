package dk.overgang.messaging.parking;

/// Why a message is parked.
public enum ParkingReason {
    NO_EVENT_TYPE,
    UNREADABLE,
    BUG,
    BEHIND_A_PARKED_ONE
}
