// Gives the login LOGIN its password and its one role in its one database. For mongosh; see rights.sh.
const { ADMIN_PASSWORD, LOGIN, PASSWORD, DATABASE, ROLE } = process.env;
const admin = db.getSiblingDB('admin');
admin.auth('admin', ADMIN_PASSWORD);

const wanted = { pwd: PASSWORD, roles: [{ role: ROLE, db: DATABASE }] };
if (admin.getUser(LOGIN)) {
  admin.updateUser(LOGIN, wanted);
} else {
  admin.createUser({ user: LOGIN, ...wanted });
}
