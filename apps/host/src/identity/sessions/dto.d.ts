export declare class SignIn {
    email: string;
    password: string;
}
export declare class ChangePassword {
    currentPassword: string;
    password: string;
}
//# sourceMappingURL=dto.d.ts.map