// Makes this MongoDB a replica set of one, with an administrator; what is there already stays. For mongosh; see rights.sh.
const admin = db.getSiblingDB('admin');

if (!db.hello().setName) {
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongodb:27017' }] });
}

const patience = Date.now() + 60_000;
while (!db.hello().isWritablePrimary) {
  if (Date.now() > patience) {
    throw new Error('MongoDB has not become the primary of its replica set within 60 seconds: see its log.');
  }
  sleep(200);
}

try {
  admin.createUser({ user: 'admin', pwd: process.env.ADMIN_PASSWORD, roles: ['root'] });
} catch (refusal) {
  // Somebody who has not logged in may make the first user only: there is one.
  if (refusal.codeName !== 'Unauthorized') {
    throw refusal;
  }
}
