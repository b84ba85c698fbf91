package dk.overgang.commands;

import java.util.UUID;

/// A collection that holds something about citizens. Each registers as a bean, so that nothing is forgotten when a
/// citizen's retention is over.
public interface CitizenRecords {

    /// Deletes everything the collection holds about the citizen; called again after a crash in between.
    void erase(String municipality, UUID citizenId);
}
