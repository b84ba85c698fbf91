package dk.overgang.messaging;

/// Why a message is parked.
enum ParkingReason {
    NO_EVENT_TYPE,
    UNREADABLE,
    BUG,
    BEHIND_A_PARKED_ONE
}
